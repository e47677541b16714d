import{a as o}from"./chunk-NRW2N5JN.js";import{a as e}from"./chunk-YV6CSYCU.js";var r="The server has much to do just now. The page asks again by itself.";function u({store:n,actions:t,root:s,wake:a}){switch(n.connection.value){case"lost":return e`<p class="banner warn" role="status">
        ${n.reason.value||"The connection is lost."} Coming back by itself … Nothing you made is gone.
      </p>`;case"moving":return e`<p class="banner warn" role="status">
        The server restarts and is back in a moment. Nothing you made is gone.
      </p>`;case"blocked":return e`<p class="banner warn" role="alert">
        A proxy between you and the server blocks WebSockets, through which the numbers come. Try another
        network, or ask the administrator of this one to allow them. The page goes on trying.
      </p>`;case"portal":return e`<p class="banner warn" role="alert">
        Something else answers in place of the server: perhaps your network needs a login. Open any other page
        to log in; this one comes back by itself. Nothing you made is gone.
      </p>`;case"outdated":return e`<p class="banner warn" role="alert">
        The server is newer than this page. Nothing you made is gone.${" "}
        <button type="button" onClick=${()=>location.reload()}>Reload the page</button>
      </p>`;case"asleep":return e`<p class="banner warn" role="alert">
        This session sleeps, because you opened others. Nothing you made is gone.${" "}
        <button type="button" onClick=${a}>Wake it</button>
      </p>`;case"gone":return e`<p class="banner warn" role="alert">
        This session is no longer on the server. <a href=${`${s}/`}>Start with the article’s network</a>
      </p>`}return n.notice.value?e`<p class="banner warn" role="alert">
      ${n.notice.value} <button type="button" class="plain" onClick=${t.dismiss}>Close</button>
    </p>`:n.advice.value?e`<p class="banner" role="status">
      ${n.advice.value} <button type="button" class="plain" onClick=${t.dismiss}>Close</button>
    </p>`:n.waiting.value>0?e`<p class="banner warn" role="status">${r}</p>`:n.status.value.message?e`<p class="banner warn" role="status">${n.status.value.message}</p>`:""}var i={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function b({verdict:n}){let[t,s]=i[n];return e`<span class=${`verdict ${n}`}
    ><span class="mark" aria-hidden="true">${t}</span>${s}</span
  >`}function g({judged:{mistakes:n,text:t}}){return[...n.map(a=>a.text),...t?[t]:[]].map(a=>e`<p class="note" key=${a}>${o(a)}</p>`)}export{r as a,u as b,b as c,g as d};
